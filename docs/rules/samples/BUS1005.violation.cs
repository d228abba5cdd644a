[BusApi]
public partial interface IReportsApi
{
    ValueTask<string> RenderAsync(int year);
}
