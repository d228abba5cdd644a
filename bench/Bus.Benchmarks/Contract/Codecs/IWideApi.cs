namespace Bus.Benchmarks.Contract.Codecs;

/// <summary>An API of 200 calls, to find one by its name.</summary>
[BusApi("wide")]
public partial interface IWideApi
{
    ValueTask GetCustomerAsync();

    ValueTask FindCustomerAsync();

    ValueTask ListCustomerAsync();

    ValueTask AddCustomerAsync();

    ValueTask RemoveCustomerAsync();

    ValueTask UpdateCustomerAsync();

    ValueTask CountCustomerAsync();

    ValueTask CheckCustomerAsync();

    ValueTask ReserveCustomerAsync();

    ValueTask CancelCustomerAsync();

    ValueTask GetOrderAsync();

    ValueTask FindOrderAsync();

    ValueTask ListOrderAsync();

    ValueTask AddOrderAsync();

    ValueTask RemoveOrderAsync();

    ValueTask UpdateOrderAsync();

    ValueTask CountOrderAsync();

    ValueTask CheckOrderAsync();

    ValueTask ReserveOrderAsync();

    ValueTask CancelOrderAsync();

    ValueTask GetInvoiceAsync();

    ValueTask FindInvoiceAsync();

    ValueTask ListInvoiceAsync();

    ValueTask AddInvoiceAsync();

    ValueTask RemoveInvoiceAsync();

    ValueTask UpdateInvoiceAsync();

    ValueTask CountInvoiceAsync();

    ValueTask CheckInvoiceAsync();

    ValueTask ReserveInvoiceAsync();

    ValueTask CancelInvoiceAsync();

    ValueTask GetPaymentAsync();

    ValueTask FindPaymentAsync();

    ValueTask ListPaymentAsync();

    ValueTask AddPaymentAsync();

    ValueTask RemovePaymentAsync();

    ValueTask UpdatePaymentAsync();

    ValueTask CountPaymentAsync();

    ValueTask CheckPaymentAsync();

    ValueTask ReservePaymentAsync();

    ValueTask CancelPaymentAsync();

    ValueTask GetParcelAsync();

    ValueTask FindParcelAsync();

    ValueTask ListParcelAsync();

    ValueTask AddParcelAsync();

    ValueTask RemoveParcelAsync();

    ValueTask UpdateParcelAsync();

    ValueTask CountParcelAsync();

    ValueTask CheckParcelAsync();

    ValueTask ReserveParcelAsync();

    ValueTask CancelParcelAsync();

    ValueTask GetWarehouseAsync();

    ValueTask FindWarehouseAsync();

    ValueTask ListWarehouseAsync();

    ValueTask AddWarehouseAsync();

    ValueTask RemoveWarehouseAsync();

    ValueTask UpdateWarehouseAsync();

    ValueTask CountWarehouseAsync();

    ValueTask CheckWarehouseAsync();

    ValueTask ReserveWarehouseAsync();

    ValueTask CancelWarehouseAsync();

    ValueTask GetSupplierAsync();

    ValueTask FindSupplierAsync();

    ValueTask ListSupplierAsync();

    ValueTask AddSupplierAsync();

    ValueTask RemoveSupplierAsync();

    ValueTask UpdateSupplierAsync();

    ValueTask CountSupplierAsync();

    ValueTask CheckSupplierAsync();

    ValueTask ReserveSupplierAsync();

    ValueTask CancelSupplierAsync();

    ValueTask GetProductAsync();

    ValueTask FindProductAsync();

    ValueTask ListProductAsync();

    ValueTask AddProductAsync();

    ValueTask RemoveProductAsync();

    ValueTask UpdateProductAsync();

    ValueTask CountProductAsync();

    ValueTask CheckProductAsync();

    ValueTask ReserveProductAsync();

    ValueTask CancelProductAsync();

    ValueTask GetCategoryAsync();

    ValueTask FindCategoryAsync();

    ValueTask ListCategoryAsync();

    ValueTask AddCategoryAsync();

    ValueTask RemoveCategoryAsync();

    ValueTask UpdateCategoryAsync();

    ValueTask CountCategoryAsync();

    ValueTask CheckCategoryAsync();

    ValueTask ReserveCategoryAsync();

    ValueTask CancelCategoryAsync();

    ValueTask GetDiscountAsync();

    ValueTask FindDiscountAsync();

    ValueTask ListDiscountAsync();

    ValueTask AddDiscountAsync();

    ValueTask RemoveDiscountAsync();

    ValueTask UpdateDiscountAsync();

    ValueTask CountDiscountAsync();

    ValueTask CheckDiscountAsync();

    ValueTask ReserveDiscountAsync();

    ValueTask CancelDiscountAsync();

    ValueTask GetShipmentAsync();

    ValueTask FindShipmentAsync();

    ValueTask ListShipmentAsync();

    ValueTask AddShipmentAsync();

    ValueTask RemoveShipmentAsync();

    ValueTask UpdateShipmentAsync();

    ValueTask CountShipmentAsync();

    ValueTask CheckShipmentAsync();

    ValueTask ReserveShipmentAsync();

    ValueTask CancelShipmentAsync();

    ValueTask GetAddressAsync();

    ValueTask FindAddressAsync();

    ValueTask ListAddressAsync();

    ValueTask AddAddressAsync();

    ValueTask RemoveAddressAsync();

    ValueTask UpdateAddressAsync();

    ValueTask CountAddressAsync();

    ValueTask CheckAddressAsync();

    ValueTask ReserveAddressAsync();

    ValueTask CancelAddressAsync();

    ValueTask GetContractAsync();

    ValueTask FindContractAsync();

    ValueTask ListContractAsync();

    ValueTask AddContractAsync();

    ValueTask RemoveContractAsync();

    ValueTask UpdateContractAsync();

    ValueTask CountContractAsync();

    ValueTask CheckContractAsync();

    ValueTask ReserveContractAsync();

    ValueTask CancelContractAsync();

    ValueTask GetEmployeeAsync();

    ValueTask FindEmployeeAsync();

    ValueTask ListEmployeeAsync();

    ValueTask AddEmployeeAsync();

    ValueTask RemoveEmployeeAsync();

    ValueTask UpdateEmployeeAsync();

    ValueTask CountEmployeeAsync();

    ValueTask CheckEmployeeAsync();

    ValueTask ReserveEmployeeAsync();

    ValueTask CancelEmployeeAsync();

    ValueTask GetAccountAsync();

    ValueTask FindAccountAsync();

    ValueTask ListAccountAsync();

    ValueTask AddAccountAsync();

    ValueTask RemoveAccountAsync();

    ValueTask UpdateAccountAsync();

    ValueTask CountAccountAsync();

    ValueTask CheckAccountAsync();

    ValueTask ReserveAccountAsync();

    ValueTask CancelAccountAsync();

    ValueTask GetTicketAsync();

    ValueTask FindTicketAsync();

    ValueTask ListTicketAsync();

    ValueTask AddTicketAsync();

    ValueTask RemoveTicketAsync();

    ValueTask UpdateTicketAsync();

    ValueTask CountTicketAsync();

    ValueTask CheckTicketAsync();

    ValueTask ReserveTicketAsync();

    ValueTask CancelTicketAsync();

    ValueTask GetCampaignAsync();

    ValueTask FindCampaignAsync();

    ValueTask ListCampaignAsync();

    ValueTask AddCampaignAsync();

    ValueTask RemoveCampaignAsync();

    ValueTask UpdateCampaignAsync();

    ValueTask CountCampaignAsync();

    ValueTask CheckCampaignAsync();

    ValueTask ReserveCampaignAsync();

    ValueTask CancelCampaignAsync();

    ValueTask GetVoucherAsync();

    ValueTask FindVoucherAsync();

    ValueTask ListVoucherAsync();

    ValueTask AddVoucherAsync();

    ValueTask RemoveVoucherAsync();

    ValueTask UpdateVoucherAsync();

    ValueTask CountVoucherAsync();

    ValueTask CheckVoucherAsync();

    ValueTask ReserveVoucherAsync();

    ValueTask CancelVoucherAsync();

    ValueTask GetDeliveryAsync();

    ValueTask FindDeliveryAsync();

    ValueTask ListDeliveryAsync();

    ValueTask AddDeliveryAsync();

    ValueTask RemoveDeliveryAsync();

    ValueTask UpdateDeliveryAsync();

    ValueTask CountDeliveryAsync();

    ValueTask CheckDeliveryAsync();

    ValueTask ReserveDeliveryAsync();

    ValueTask CancelDeliveryAsync();

    ValueTask GetReturnAsync();

    ValueTask FindReturnAsync();

    ValueTask ListReturnAsync();

    ValueTask AddReturnAsync();

    ValueTask RemoveReturnAsync();

    ValueTask UpdateReturnAsync();

    ValueTask CountReturnAsync();

    ValueTask CheckReturnAsync();

    ValueTask ReserveReturnAsync();

    ValueTask CancelReturnAsync();
}
